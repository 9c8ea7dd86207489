import { useCallMutation, useCallQuery } from '../../platform/client.tsx'

export const useOfficeState = () => useCallQuery('office.state', {})
export const useSetUp = () => useCallMutation('office.setUp')
export const useStartPractice = () => useCallMutation('office.startPractice')
