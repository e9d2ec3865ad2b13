import { isMarked, type QuoteOutcome } from './quote-scores.ts'
import { percent, rate } from './rates.ts'

const BANDS = 10

const EXPLAINED = `found: quotes of this confidence, borderline ones of the gold file aside; mean: of their confidence; right: how many
are a quote (IoU.5) with the right speaker. off: how far mean and right are apart, by band, on average (expected
calibration error).`

/** A quote that was found: how sure of it the extraction is, and whether quote and speaker are right. */
interface Claim {
  readonly confidence: number
  readonly isRight: boolean
}

/** How often the extraction is right where it is so sure, in ten bands, of marked words and of words without marks. */
export function reliabilityTable(outcomes: readonly QuoteOutcome[]): string {
  const groups = [true, false].map((marked) => claimsOf(outcomes.filter((outcome) => isMarked(outcome) === marked)))
  const head = ['confidence', ' quoted: found   mean  right', ' indirect: found   mean  right'].join(' |')
  const bands = Array.from({ length: BANDS }, (_, at) => BANDS - 1 - at)
  const lines = bands.map((band) => {
    const own = groups.map((claims) => claims.filter((claim) => bandOf(claim) === band))
    return lineOf(`${(band / BANDS).toFixed(1)}-${((band + 1) / BANDS).toFixed(1)}`, own)
  })
  const off = groups.map((claims) => percent(calibrationError(claims)).trim()).join(' and ')
  return [head, ...lines, lineOf('all', groups), `off by ${off}`, '', EXPLAINED].join('\n')
}

function claimsOf(outcomes: readonly QuoteOutcome[]): Claim[] {
  return outcomes.flatMap(({ found, judgement }) => {
    return found === null ? [] : { confidence: found.quote.confidence, isRight: judgement?.verdict === 'RIGHT' }
  })
}

function bandOf({ confidence }: Claim): number {
  return Math.min(BANDS - 1, Math.floor(confidence * BANDS))
}

function lineOf(name: string, groups: readonly (readonly Claim[])[]): string {
  const [quoted = [], indirect = []] = groups.map((claims) => [
    claims.length,
    percent(meanConfidence(claims)),
    percent(rightShare(claims)),
  ])
  const cells = (values: readonly (string | number)[], width: number) =>
    [String(values[0]).padStart(width), ...values.slice(1)].join('  ')
  return `${name.padEnd(10)} |${cells(quoted, 14)} |${cells(indirect, 16)}`
}

function meanConfidence(claims: readonly Claim[]): number | null {
  return rate(
    claims.reduce((sum, { confidence }) => sum + confidence, 0),
    claims.length,
  )
}

function rightShare(claims: readonly Claim[]): number | null {
  return rate(claims.filter(({ isRight }) => isRight).length, claims.length)
}

/** Naeini et al. 2015, https://doi.org/10.1609/aaai.v29i1.9602: each band by how many quotes it has. */
function calibrationError(claims: readonly Claim[]): number | null {
  const errors = Array.from({ length: BANDS }, (_, band) => {
    const own = claims.filter((claim) => bandOf(claim) === band)
    return own.length * Math.abs((meanConfidence(own) ?? 0) - (rightShare(own) ?? 0))
  })
  return rate(
    errors.reduce((sum, error) => sum + error, 0),
    claims.length,
  )
}
