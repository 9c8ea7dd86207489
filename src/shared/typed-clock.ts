/** `8`, `8h`, `8h30`, `8:5`, `0830` as `HH:MM`; null when it is no time of day. */
export const parseClock = (typed: string): string | null => {
  const parts =
    /^(\d{1,2})(?:\s*(?:[:.hg]|giờ)\s*(\d{1,2})?\s*(?:phút|p)?)?$/iu.exec(typed.trim()) ??
    /^(\d{2})(\d{2})$/u.exec(typed.trim())
  if (parts === null) return null
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
