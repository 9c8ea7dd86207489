import { usePlatform } from './client.tsx'

/** Offers a file that the page itself made: a save dialog or a download. False when the clerk cancels. */
export const useSaveMade = () => {
  const { bridge } = usePlatform()
  return async (name: string, content: Blob): Promise<boolean> => {
    const [file] = await bridge.takeFiles([new File([content], name)])
    return file === undefined ? false : bridge.saveFile(file.handle)
  }
}
