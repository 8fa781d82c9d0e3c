/** Sends validated records over REST and fetches others, with OAuth 2 client credentials. {@link RestDelivery} is the program. */
@NullMarked
package dev.roster.rest;

import org.jspecify.annotations.NullMarked;
