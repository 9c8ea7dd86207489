/** What `z.toJSONSchema` says of an input, as far as the tests that make inputs read it. */
export type Shape = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  items?: Shape
  prefixItems?: Shape[]
  properties?: Record<string, Shape>
  required?: string[]
  additionalProperties?: Shape | boolean
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  maxLength?: number
}
