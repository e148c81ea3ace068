/**
 * OpenSSH's client configuration, read as OpenSSH reads it. Nothing is executed: a {@code Match exec} that would decide
 * is refused.
 */
@NullMarked
package chaos.host.config;

import org.jspecify.annotations.NullMarked;
