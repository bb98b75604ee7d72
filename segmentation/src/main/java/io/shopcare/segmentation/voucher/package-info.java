/**
 * Codes that customers type: made so that they cannot be guessed, read so that a slip is told from
 * a wrong code without looking anything up, kept so that a stolen table is worth nothing. And the
 * money behind them: gift cards, and store credit in lots that expire, with what was paid for apart
 * from what was given away.
 *
 * <pre>{@code
 * CodeFormat format = CodeFormat.ofDefaults();
 * CodeBatch spring = CodeBatch.of(format, key, 10_000);
 * VoucherCode code = spring.code(0);                        // regenerated, never stored
 * table.insert(CodeKey.of(secret).hash(code));              // what a database may hold
 *
 * Outcome<VoucherCode> typed = VoucherCode.read(" 7kq2-...");  // refused: mistyped, and where
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.voucher;

import org.jspecify.annotations.NullMarked;
