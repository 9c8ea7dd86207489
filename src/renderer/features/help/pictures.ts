/** The guide's pictures, bundled. `npm run screenshots` takes them. */
const bundled = import.meta.glob<string>('../../../../docs/pictures/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** Address of a picture by how the guide names it (`pictures/units.png`); undefined when it was not taken. */
export const pictureAddress = (name: string): string | undefined => bundled[`../../../../docs/${name}`]
