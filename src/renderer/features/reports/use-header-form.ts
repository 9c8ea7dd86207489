import type { DocumentDetail, DocumentSigner } from '#shared/contract/documents.ts'
import { useTyped } from '../../ui/fields/follow-record.ts'

export type HeaderForm = {
  number: string
  date: string | null
  signer: DocumentSigner
}

export const signerKey = ({ capacity, name }: DocumentSigner): string =>
  `${capacity.join(' / ')} | ${name ?? ''}`

/** Number, date and signer while they are typed. */
export const useHeaderForm = (document: DocumentDetail) => {
  const { number, date, signer, signers } = document
  const { typed: form, setTyped: setForm, saved } = useTyped<HeaderForm>({ number, date, signer })
  const known = signers.some((each) => signerKey(each) === signerKey(signer)) ? signers : [signer, ...signers]
  const isChanged =
    form.number !== number || form.date !== date || signerKey(form.signer) !== signerKey(signer)
  return { form, setForm, saved, signers: known, isChanged }
}
