/** Evidence. */
export const attachments = {
  tooLarge: (size: string, limit: string) => `${size}, giới hạn ${limit}`,
  megabytes: (value: string) => `${value} MB`,
}
