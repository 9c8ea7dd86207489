/**
 * Is a word a legal Vietnamese syllable? Onset, rhyme and at most one tone; a rhyme that ends in a stop
 * (c, ch, p, t) takes only sắc or nặng. Wide enough for names as people write them (Hoà and Hòa, Mỹ, Kỷ).
 */
const onsets = 'ngh,ng,nh,gh,gi,kh,ph,qu,th,tr,ch,b,c,d,đ,g,h,k,l,m,n,p,r,s,t,v,x,'.split(',')

const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oc oe oen oeo oet oi om on ong
  ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt uơt up ut
  uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y ych yêm yên yêng yêt yêu yn ynh yt`.split(/\s+/),
)

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
const stopTones = /[\u0301\u0323]/

const known = new Map<string, boolean>()

/** `word` without spaces or punctuation, in any case and either normal form. */
export const isSyllable = (word: string): boolean => {
  const cached = known.get(word)
  if (cached !== undefined) return cached
  const result = judge(word)
  if (known.size < 20_000) known.set(word, result)
  return result
}

const judge = (word: string): boolean => {
  if (word.length > 24) return false
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(toneMarks) ?? []
  if (tones.length > 1) return false
  const bare = decomposed.replace(toneMarks, '').normalize('NFC')
  const needsStopTone = /(?:c|ch|p|t)$/.test(bare)
  if (needsStopTone && !stopTones.test(tones[0] ?? '')) return false
  return onsets.some((onset) => bare.startsWith(onset) && rhymes.has(bare.slice(onset.length)))
}
