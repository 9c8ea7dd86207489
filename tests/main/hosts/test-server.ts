/** The Node host in this process, on a folder of its own, and raw bytes to it; both are gone at the end of the test. */
import { connect } from 'node:net'
import { resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { startServer } from '../../../src/main/hosts/node/server.ts'
import { openGate } from '../../../src/main/hosts/shared/gate.ts'
import { readPageFiles } from '../../../src/main/hosts/shared/page-files.ts'
import { lineLogger, systemPorts } from '../../../src/main/hosts/shared/system-ports.ts'
import { passingFolder } from './run-command.ts'

const rendererDir = resolve(import.meta.dirname, '../../../src/renderer')

export const startTestServer = async () => {
  const dataDir = passingFolder()
  const logged: string[] = []
  const log = lineLogger((line) => void logged.push(line))
  const ports = systemPorts({ log, resourcesDir: '/nonexistent', actor: 'Cán bộ thử' })
  const gate = openGate(ports, { dataDir })
  const messages = messagesIn('vi')
  const pageFiles = readPageFiles(rendererDir)
  const server = await startServer({ gate, pageFiles, dataDir, messages, ports, port: 0 })
  onTestFinished(async () => {
    gate.close()
    await server.close()
  })
  const port = Number(new URL(server.origin).port)
  return { server, gate, dataDir, logged, port, authority: `127.0.0.1:${port}` }
}

/** What the server says to these very bytes until it closes the connection. */
export const sendBytes = (port: number, bytes: string): Promise<string> =>
  new Promise((done, failed) => {
    let answer = ''
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(bytes))
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.once('error', failed)
    socket.once('close', () => done(answer))
  })
