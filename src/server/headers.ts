import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'

/** The page loads nothing from elsewhere; its editor sets styles and brings small pictures and a font as data. */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'", 'data:'],
  imgSrc: ["'self'", 'data:'],
  frameAncestors: ["'none'"],
}

/** Helmet's headers, but for those that only make sense where the server itself speaks HTTPS. */
const securePage = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
})

/** Gives pages the headers that keep them safe in a browser. Of what is no page, a browser is not to make one. */
export function secureHeaders(app: FastifyInstance): void {
  app.addHook('onSend', ({ raw: request }, reply, _answer, done) => {
    if (String(reply.getHeader('content-type')).startsWith('text/html')) {
      securePage(request, reply.raw, () => done())
      return
    }
    reply.header('x-content-type-options', 'nosniff')
    done()
  })
}
