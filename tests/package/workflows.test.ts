/** The workflows: nothing floats, nothing has more rights than it needs, and every script they call is there. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

type Step = { uses?: string; run?: string; with?: Record<string, unknown> }
type Job = {
  'runs-on': string
  needs?: string[]
  if?: string
  permissions?: Record<string, string>
  steps: Step[]
}
type Workflow = {
  permissions: Record<string, string>
  defaults?: { run?: { shell?: string } }
  jobs: Record<string, Job>
}

// The YAML reader of electron-builder.
const require = createRequire(
  createRequire(createRequire(import.meta.url).resolve('electron-builder')).resolve('app-builder-lib'),
)
const workflows = globSync('.github/workflows/*.yml').map((path) => ({
  path,
  workflow: require('js-yaml').load(readFileSync(path, 'utf8')) as Workflow,
}))
const jobs = workflows.flatMap(({ path, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${path} ${name}`, job })),
)
const release = workflows.find(({ path }) => path.includes('release'))?.workflow

test('every action is pinned to one commit, and the checkout leaves no key behind', () => {
  expect(jobs.length).toBe(4)
  const steps = jobs.flatMap(({ job }) => job.steps)
  const uses = steps.flatMap((step) => step.uses ?? [])
  expect(uses.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/u.test(action))).toEqual([])
  const checkouts = steps.filter(({ uses: action }) => action?.startsWith('actions/checkout'))
  expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false))
})

test('only publishing may write, and only once journeys and package are through', () => {
  for (const { workflow } of workflows) expect(workflow.permissions).toEqual({ contents: 'read' })
  const writers = jobs.filter(({ job }) => job.permissions !== undefined)
  expect(writers.map(({ job }) => job.permissions)).toEqual([{ contents: 'write' }])
  expect(release?.jobs.publish).toMatchObject({
    needs: ['journeys', 'package'],
    if: expect.stringContaining('refs/tags/v'),
  })
})

test('no text from outside stands within a command', () => {
  const commands = jobs.flatMap(({ job }) => job.steps.flatMap((step) => step.run ?? []))
  // Expressions are put into the shell's text before it reads it: they go through the environment.
  expect(commands.filter((command) => command.includes('${{'))).toEqual([])
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const called = commands.flatMap((command) =>
    [...command.matchAll(/npm run ([\w:]+)/gu)].map(([, name = '']) => name),
  )
  expect(called.length).toBeGreaterThan(3)
  expect(called.filter((name) => scripts[name] === undefined)).toEqual([])
  for (const name of called) {
    const file = /^node (scripts\/\S+)/u.exec(scripts[name])?.[1]
    if (file !== undefined) expect(existsSync(file)).toBe(true)
  }
})

test('on Windows flags reach the scripts, and files are those of the repository', () => {
  const onWindows = workflows.filter(({ workflow }) =>
    JSON.stringify(workflow.jobs).includes('windows-latest'),
  )
  expect(onWindows.map(({ workflow }) => workflow.defaults?.run?.shell)).toEqual(['bash'])
  expect(readFileSync('.gitattributes', 'utf8').split('\n')).toContain('* -text')
})

test('all packages stand in exact versions', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const ranges = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/u.test(version),
  )
  expect(ranges).toEqual([])
})

test('every package of the lock file has a digest and no address of its own', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const entries = Object.entries<{ integrity?: string; resolved?: string; link?: boolean }>(packages).filter(
    ([path]) => path !== '',
  )
  expect(entries.length).toBeGreaterThan(500)
  expect(
    entries.filter(([, entry]) => !entry.integrity?.startsWith('sha512-')).map(([path]) => path),
  ).toEqual([])
  expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
})

test('a change and a release stop at what is known against a package of the program', () => {
  const asking = jobs.filter(({ job }) => job.steps.some(({ run }) => run === 'npm run advisories'))
  expect(asking.map(({ name }) => name.split(' ').at(-1))).toEqual(['test', 'package'])
  for (const { job } of asking)
    for (const step of job.steps) expect(step).not.toHaveProperty('continue-on-error')
})
