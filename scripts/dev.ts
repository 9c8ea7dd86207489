/**
 * `npm run dev [-- --data DIR]`: the page from Vite with hot reload, the Node host rebuilt and restarted on every
 * change. `npm run dev -- --electron`: the built app in Electron, rebuilt and restarted on every change.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import react from '@vitejs/plugin-react'
import { createServer, type ProxyOptions, type ViteDevServer } from 'vite'
import { ensureBuilt, root } from './built.ts'
import { findElectron } from './electron-program.ts'

const given = process.argv.slice(2).filter((argument) => argument !== '--electron')
const inElectron = process.argv.includes('--electron')
const tell = (text: string): void => void process.stderr.write(`${text}\n`)

/** A development register of its own, so that trying things out never touches the real one. */
const dataArguments = given.includes('--data') ? given : ['--data', join(root, 'out', 'dev-data'), ...given]

let host: ChildProcess | undefined

const stopHost = (): Promise<void> =>
  new Promise((resolve) => {
    if (host === undefined || host.exitCode !== null) return resolve()
    host.once('exit', () => resolve())
    host.kill('SIGINT')
  })

type Ready = { port: string; token: string }

const startNodeHost = async (port: string): Promise<Ready> => {
  const program = join(root, 'out', 'main', 'node.js')
  const serve = ['serve', '--no-open', '--port', port, ...dataArguments]
  const child = spawn(process.execPath, [program, ...serve], { stdio: ['ignore', 'pipe', 'inherit'] })
  host = child
  const line = await new Promise<string>((resolve) =>
    createInterface({ input: child.stdout }).once('line', resolve),
  )
  const url = new URL(String(JSON.parse(line).url))
  return { port: url.port, token: url.hash.replace('#token=', '') }
}

/** Vite stands between page and host: it speaks to the host as the host's own page would, with the newest token. */
const servePage = async (ready: () => Ready): Promise<ViteDevServer> => {
  const target = `http://127.0.0.1:${ready().port}`
  const proxied: ProxyOptions = {
    target,
    changeOrigin: true,
    headers: { origin: target },
    configure: (proxy) => {
      proxy.on('proxyReq', (request) => request.setHeader('x-nep-token', ready().token))
    },
  }
  const server = await createServer({
    configFile: false,
    root: join(root, 'src', 'renderer'),
    cacheDir: join(root, 'out', '.vite'),
    plugins: [react()],
    server: {
      host: '127.0.0.1',
      proxy: { '/call': proxied, '/cancel': proxied, '/events': proxied, '/files': proxied },
    },
  })
  await server.listen()
  server.printUrls()
  return server
}

/** Calls back once after each burst of changes. */
const onChange = (folders: readonly string[], changed: () => void): void => {
  let timer: NodeJS.Timeout | undefined
  for (const folder of folders) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(changed, 200)
    })
  }
}

const rebuild = (): boolean => {
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = [program, 'build', '--logLevel', 'warn']
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0
}

const developOnNode = async (): Promise<void> => {
  let ready = await startNodeHost('0')
  const server = await servePage(() => ready)
  onChange(['src/main', 'src/shared', 'resources'], async () => {
    if (!rebuild()) return tell('The build failed; the host before it stays.')
    await stopHost()
    ready = await startNodeHost(ready.port)
    server.ws.send({ type: 'full-reload' })
  })
}

const developOnElectron = async (program: string): Promise<void> => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const run = (): void => {
    host = spawn(program, [root, ...dataArguments, ...asRoot], { stdio: 'inherit' })
  }
  run()
  onChange(['src', 'resources'], async () => {
    if (!rebuild()) return tell('The build failed; the window before it stays.')
    await stopHost()
    run()
  })
}

mkdirSync(join(root, 'out'), { recursive: true })
ensureBuilt()
process.on('SIGINT', () => void stopHost().then(() => process.exit(0)))
process.on('SIGTERM', () => void stopHost().then(() => process.exit(0)))
const electron = findElectron()
if (!inElectron) await developOnNode()
else if (electron !== undefined) await developOnElectron(electron)
else tell("Electron's program file is not here: npx install-electron")
