/** Evidence as the page handles it: pick or drop, shrink photos, keep; and the bytes again for a preview. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AttachmentOwner } from '#shared/contract/attachments.ts'
import type { BrowserFile, FileRef } from '#shared/contract/bridge.ts'
import type { DossierPart } from '#shared/domain/award-dossier.ts'
import { useCallMutation, usePlatform } from './client.tsx'
import { shrinkPhoto } from './shrink-photo.ts'

export const acceptedFiles = [
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
  '.gif',
  '.pdf',
  '.docx',
  '.doc',
  '.xlsx',
  '.xls',
]

type Adding = {
  files: readonly BrowserFile[] | null
  criterionId: string | null
  /** Of a dossier. */
  part?: DossierPart
}

/** `files` null: the host's own picker. Answers how many were added; throws CallFailed at the first that is refused. */
export const useAddAttachments = (entity: AttachmentOwner, entityId: string) => {
  const { bridge, call } = usePlatform()
  return useMutation<number, Error, Adding>({
    mutationFn: async ({ files, criterionId, part }) => {
      const picked =
        files === null
          ? await bridge.pickFiles({ accept: acceptedFiles, multiple: true })
          : await bridge.takeFiles(files)
      for (const ref of picked) {
        const file = await small(ref)
        await call('attachments.add', {
          entity,
          entityId,
          criterionId,
          file: file.handle,
          ...(part === undefined ? {} : { part }),
        })
      }
      return picked.length
    },
  })

  async function small(ref: FileRef): Promise<FileRef> {
    const shrunk = await shrinkPhoto(ref.name, await bridge.readFile(ref.handle))
    if (shrunk === null) return ref
    const [kept] = await bridge.takeFiles([shrunk])
    return kept ?? ref
  }
}

/** An address for `<img src>`; null until the bytes are there, or when they cannot be read. */
export const useAttachmentUrl = (id: string): { url: string | null; isFailed: boolean } => {
  const { bridge, call } = usePlatform()
  const bytes = useQuery({
    queryKey: ['attachment-bytes', id],
    queryFn: async () => bridge.readFile((await call('attachments.open', { id })).handle),
  })
  const [url, setUrl] = useState<string | null>(null)
  const data = bytes.data
  useEffect(() => {
    if (data === undefined) return
    const made = URL.createObjectURL(new Blob([data]))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  return { url, isFailed: bytes.isError }
}

/** Hands the file to the clerk: a save dialog or a download. */
export const useSaveAttachment = () => {
  const { bridge, call } = usePlatform()
  return useMutation<boolean, Error, string>({
    mutationFn: async (id) => bridge.saveFile((await call('attachments.open', { id })).handle),
  })
}

export const useSetCaption = () => useCallMutation('attachments.setCaption')
export const useRemoveAttachment = () => useCallMutation('attachments.remove')
