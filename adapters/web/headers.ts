import { secureHeaders } from 'hono/secure-headers';

/**
 * Headers of every reply. The page loads nothing from elsewhere, runs no inline
 * script and writes no HTML from strings, and the policy makes the browser see to it.
 * Transport security is left to whatever terminates TLS: this server speaks plain HTTP.
 */
export const strictHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
});
