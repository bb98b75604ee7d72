/**
 * What customers will still buy: models of lifetime value.
 */
@NullMarked
package io.shopcare.segmentation.lifetime;

import org.jspecify.annotations.NullMarked;
