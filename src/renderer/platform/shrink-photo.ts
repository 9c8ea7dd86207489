/** Photos of a telephone are made small before they are kept: the register must fit on a USB stick. */

const longestSide = 1600
const quality = 0.82
/** A photo that is already this small is kept as it is. */
const smallBytes = 400 * 1024

const isPhoto = (name: string): boolean => /\.(jpe?g|png|webp)$/iu.test(name)

/**
 * The photo as a JPEG of at most 1600 px, upright; null when there is nothing to gain, when it is no photo, or when
 * this browser cannot read it: then the file is kept as it came.
 */
export const shrinkPhoto = async (name: string, bytes: ArrayBuffer): Promise<File | null> => {
  if (!isPhoto(name) || bytes.byteLength <= smallBytes) return null
  try {
    const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    if (blob === null || blob.size >= bytes.byteLength) return null
    return new File([blob], name.replace(/\.[^.]+$/u, '.jpg'), { type: 'image/jpeg' })
  } catch {
    return null
  }
}
