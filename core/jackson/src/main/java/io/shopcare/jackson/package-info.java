/**
 * JSON for every {@link io.shopcare.DomainValue}, both ways, by convention: no value carries a
 * Jackson annotation and no module opens a package. {@link io.shopcare.jackson.ShopcareJson} reads
 * and writes with a strict mapper and says what is wrong with a document by code, place and offset,
 * never by quoting it; {@link io.shopcare.jackson.ShopcareModule} adds the same forms to a host's
 * own mapper.
 *
 * <pre>{@code
 * String json = ShopcareJson.write(decision);
 * // {"value":true,"reasons":[{"code":"tag.vip","effect":"FOR"}],"validUntil":"2026-03-02T09:00:00Z"}
 * Decision<Boolean> same = ShopcareJson.read(json, new TypeReference<Decision<Boolean>>() {});
 * }</pre>
 */
@NullMarked
package io.shopcare.jackson;

import org.jspecify.annotations.NullMarked;
