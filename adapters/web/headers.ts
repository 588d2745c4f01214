import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** A year, for this host alone: what else is in its domain is not the bot's to decide. */
const HTTPS_ONLY = 'max-age=31536000';

/**
 * Headers of every reply. The page loads nothing from elsewhere, runs no inline
 * script and writes no HTML from strings, and the policy makes the browser see to it.
 * This server speaks plain HTTP; where people reach it by HTTPS, browsers are told to keep to that.
 */
export const strictHeaders = (publicUrl: string | undefined): MiddlewareHandler =>
  secureHeaders({
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
    crossOriginEmbedderPolicy: true,
    strictTransportSecurity: publicUrl?.startsWith('https:') ? HTTPS_ONLY : false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
