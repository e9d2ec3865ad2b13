import normalizeUrl from 'normalize-url'

/** What senders of links add to an address to see who followed them: the page is the same without. */
const TRACKING = [
  /^utm_/i,
  ...[
    'fbclid',
    'gclid',
    'gclsrc',
    'dclid',
    'gbraid',
    'wbraid',
    'msclkid',
    'yclid',
    'twclid',
    'ttclid',
    'igsh',
    'igshid',
  ],
  ...['mc_cid', 'mc_eid', 'mkt_tok', '_ga', '_gl', '_hsenc', '_hsmi'],
]

/** A fragment that names a page of its own, as pages made by scripts have it: #!/story/1. */
const OWN_PAGE = /#[!/]/

/**
 * An address without what says nothing of the page: tracking parameters, fragment, default port, user and password, dots
 * in its path, capitals in its host. Whatever else differs is another address, http and https, www, a slash at the end and
 * the order of parameters included: they may be other pages, and what is stored is to work as a link. What is no address of
 * the web stays as it is.
 */
export function pageAddress(url: string): string {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return url
  return normalizeUrl(url, {
    stripWWW: false,
    removeTrailingSlash: false,
    sortQueryParameters: false,
    emptyQueryValue: 'preserve',
    stripAuthentication: true,
    stripHash: !OWN_PAGE.test(url),
    removeQueryParameters: TRACKING,
  })
}
