import { bytesOfLinear } from '../logistic.ts'
import { writeModel } from '../models.ts'
import { readQuotedArticles } from '../quoted-articles.ts'
import { learnReporters } from '../reporters.ts'
import { learnReports, readReported } from '../reports.ts'

// Makes the models that find words reported without marks, and whose they are, from a folder of corpora.

const [folder = ''] = process.argv.slice(2)
const texts = readReported(readQuotedArticles(folder))
console.log(`${texts.length} texts, ${texts.flatMap(({ gold }) => gold).length} reports`)
const { cue, start, end, candidates } = learnReports(texts, console.log)
writeModel('report-cues.bin.br', bytesOfLinear(cue))
writeModel('report-starts.bin.br', bytesOfLinear(start))
writeModel('report-ends.bin.br', bytesOfLinear(end))
writeModel('reports.json.br', candidates)
writeModel('reporters.json.br', learnReporters(texts))
