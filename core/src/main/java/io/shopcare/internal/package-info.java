/** What the four modules share and no host should see: exported to them only. */
@NullMarked
package io.shopcare.internal;

import org.jspecify.annotations.NullMarked;
