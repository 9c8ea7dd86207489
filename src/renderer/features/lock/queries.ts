import { useCallMutation } from '../../platform/client.tsx'

export const useUnlock = () => useCallMutation('lock.open')
