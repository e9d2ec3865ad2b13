import Sqlite from 'better-sqlite3'
import Fastify from 'fastify'
import { NEWEST_AS_JSON } from './statements.ts'

// npx tsx bench/ceiling.ts FILE.db: answers every POST with Q2, built by one SQL statement and sent by bare Fastify.

const database = new Sqlite(process.argv[2], { readonly: true, fileMustExist: true })
database.pragma('cache_size = -65536')
database.pragma('mmap_size = 1073741824')
const newest = database.prepare<[], string>(NEWEST_AS_JSON).pluck()

const app = Fastify()
app.post('/graphql', (_request, reply) => reply.type('application/json; charset=utf-8').send(newest.get()))
console.log(await app.listen({ port: 0, host: '127.0.0.1' }))
