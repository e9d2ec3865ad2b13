/** Is told whether a command did all that it was asked, or its exit status. */
export type Ended = (result: boolean | number) => void
