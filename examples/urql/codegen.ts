import type { Config } from '../generate.ts'

export default {
  schema: '../../schema.graphql',
  importExtension: '.ts',
  generates: {
    'generated/': { preset: 'client', documents: 'quotes.ts', presetConfig: { fragmentMasking: false } },
  },
  config: {
    strictScalars: true,
    scalars: { DateTime: 'string', Date: 'string', URL: 'string', Locale: 'string' },
    useTypeImports: true,
  },
} satisfies Config
