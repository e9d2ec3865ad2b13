import { explorerPlugin } from '@graphiql/plugin-explorer'
import { createGraphiQLFetcher, createLocalStorage } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import 'graphiql/setup-workers/vite'
import { createRoot } from 'react-dom/client'
import { exampleTabs } from './examples.ts'
import favicon from './favicon.svg'
import './style.css'

const fetcher = createGraphiQLFetcher({ url: '/graphql' })
// A name of our own: another GraphiQL on the same port would otherwise hand us its tabs.
const storage = createLocalStorage({ namespace: 'on-record' })
const plugins = [HISTORY_PLUGIN, explorerPlugin()]

function Page() {
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      plugins={plugins}
      defaultTabs={[...exampleTabs]}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <span className="on-record">
          <img src={favicon} alt="" />
          On Record
        </span>
      </GraphiQL.Logo>
    </GraphiQL>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root"')
createRoot(root).render(<Page />)
