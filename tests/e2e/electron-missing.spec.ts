import { test } from '@playwright/test'

// Runs in the project `electron` only when there is nothing to run the others with.
test.skip("skipped: Electron's program file is not installed (npx install-electron)", () => undefined)
