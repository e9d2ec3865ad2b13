/** Words that names of newspapers, magazines, agencies and stations hold. */
export const PAPER_WORDS: ReadonlySet<string> = new Set(
  `agence agency bbc bee bloomberg broadcasting bugle cbc cbs chronicle cnn courier daily dispatch enquirer examiner
  express figaro fox gazette globe guardian herald independent inquirer journal ledger magazine mail mercury mirror monde
  msnbc news newspaper npr observer post press radio record register reporter reuters review sentinel service standard
  star sun telegraph times tribune tv weekly wire zeitung`
    .trim()
    .split(/\s+/),
)
