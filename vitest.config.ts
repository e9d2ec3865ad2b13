import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql has an entry for bundlers beside that for Node; two of them in one process do not know each other's schemas
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { testTimeout: 30_000, hookTimeout: 60_000 }, // real databases, on machines of any speed
})
