// What is imported today is read by this version of the extraction.
export { EXTRACTION_VERSION } from '../extract/version.ts'
