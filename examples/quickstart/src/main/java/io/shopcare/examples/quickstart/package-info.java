/**
 * Six short programs, one for each package that a newcomer meets first. Each is a whole program
 * with instants of its own, so that it prints the same on every day and every machine; what stands
 * between the markers is shown in the README together with the output.
 *
 * <pre>{@code
 * java -cp ... io.shopcare.examples.quickstart.TicketLife
 * }</pre>
 */
@NullMarked
package io.shopcare.examples.quickstart;

import org.jspecify.annotations.NullMarked;
