import type { Config } from '../generate.ts'

export default {
  schema: '../../schema.graphql',
  importExtension: '.ts',
  generates: {
    'generated/masked/': {
      preset: 'client',
      documents: 'masked.ts',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'unmask' } },
    },
    'generated/unmasked/': { preset: 'client', documents: 'unmasked.ts', presetConfig: { fragmentMasking: false } },
  },
  config: {
    documentMode: 'string',
    strictScalars: true,
    scalars: { DateTime: 'string', Date: 'string', URL: 'string', Locale: 'string' },
    useTypeImports: true,
  },
} satisfies Config
