/**
 * `node --import …/deny-network.ts out/main/node.js serve`: every attempt of the host to reach another machine or to ask
 * for a name is refused and written as a line to the file that NEP_ATTEMPTS names. The host may listen: that is no attempt.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const note = (what: string, args: readonly unknown[]): never => {
  appendFileSync(
    process.env.NEP_ATTEMPTS ?? 'attempts.log',
    `${what} ${JSON.stringify(args[0])?.slice(0, 300)}\n`,
  )
  throw new Error(`no network: ${what}`)
}

// http, https, tls and undici all come to this one.
net.Socket.prototype.connect = (...args: unknown[]) => note('connect', args)
// To listen on an address asks for it as a name too; a number is no question to anybody.
const { lookup } = dns
Reflect.set(dns, 'lookup', (...args: Parameters<typeof lookup>) =>
  net.isIP(args[0]) === 0 ? note('dns.lookup', args) : lookup(...args),
)
const asksForName = /^(?:resolve|reverse|lookupService)/u
for (const [of, name] of [
  [dns, 'dns'],
  [dns.promises, 'dns'],
  [dns.Resolver.prototype, 'dns.Resolver'],
  [dns.promises.Resolver.prototype, 'dns.Resolver'],
] as const)
  for (const key of Object.getOwnPropertyNames(of))
    if (asksForName.test(key)) Reflect.set(of, key, (...args: unknown[]) => note(`${name}.${key}`, args))
for (const key of ['send', 'connect', 'bind'] as const)
  Reflect.set(dgram.Socket.prototype, key, (...args: unknown[]) => note(`dgram.${key}`, args))
Reflect.set(globalThis, 'fetch', async (...args: unknown[]) => note('fetch', args))
syncBuiltinESMExports()
