/** better-sqlite3 13 crashes the process on Node 20, so a wrong Node must be named before it is loaded. */
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 22) {
  throw new Error(
    `Node ${process.versions.node} is too old: run through npm, which puts Node 24 first on the path.`,
  )
}
