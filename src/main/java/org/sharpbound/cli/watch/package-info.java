/** What {@code check --watch} watches, and which claims a change touches. */
package org.sharpbound.cli.watch;
