/**
 * The mathematics behind the lifetime models, in doubles: likelihoods with their exact first and
 * second derivatives, integrals of positive integrands in place of hypergeometric functions, and
 * the optimiser. Nothing in here subtracts two large numbers to get a small one. Not exported.
 */
@NullMarked
package io.shopcare.segmentation.lifetime.numeric;

import org.jspecify.annotations.NullMarked;
