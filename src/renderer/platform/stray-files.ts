/** A file that is let go beside the places that take files would be opened by the browser instead of the page. */

/** What a place of the page takes was prevented there, before it came up to the window. */
const refuse = (event: DragEvent): void => {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}

export const refuseStrayFiles = (page: Window): void => {
  page.addEventListener('dragover', refuse)
  page.addEventListener('drop', refuse)
}
