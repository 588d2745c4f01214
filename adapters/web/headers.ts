import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** A year, for this host alone: what else is in its domain is not the bot's to decide. */
const HTTPS_ONLY = 'max-age=31536000';

/** The one style attribute that is let through: “no colour”, with which the frame of Discord’s preview begins. */
const NO_COLOUR = `'sha256-${createHash('sha256').update('color:;').digest('base64')}'`;

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
      styleSrcAttr: ["'unsafe-hashes'", NO_COLOUR],
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
