import { writeModel } from '../models.ts'
import { readQuotedArticles } from '../quoted-articles.ts'
import { learnSpeakers } from '../speakers.ts'

// Makes the model that chooses who says marked words from a folder of corpora.

const [folder = ''] = process.argv.slice(2)
const { trees, saying } = learnSpeakers(readQuotedArticles(folder), console.log)
writeModel('speakers.json.br', trees)
writeModel('saying.json.br', saying)
