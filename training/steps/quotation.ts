import { writeModel } from '../models.ts'
import { learnQuotation } from '../quotation.ts'
import { readQuotedArticles } from '../quoted-articles.ts'

// Makes the trees that tell quotes from terms in marks from a folder of corpora.

const [folder = ''] = process.argv.slice(2)
writeModel('quotation.json.br', learnQuotation(readQuotedArticles(folder)))
