import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the GraphiQL page into dist/web/graphiql: index.html, which the server sends at /graphql, and its assets. */
export default defineConfig({
  root: fileURLToPath(new URL('graphiql', import.meta.url)),
  base: '/graphiql/',
  plugins: [react()],
  worker: { format: 'es' }, // the GraphQL worker loads prettier only when asked to format
  build: {
    outDir: fileURLToPath(new URL('../dist/web/graphiql', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000, // kB: Monaco, loaded after the page is up
    rolldownOptions: { checks: { moduleLevelDirective: false } }, // "use no memo" in GraphiQL's parts: spent by now
  },
})
