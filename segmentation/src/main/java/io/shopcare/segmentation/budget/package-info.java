/**
 * What may be given away: limits for a promotion, a customer or anything else, in all or in a
 * window, that hold also where many ask at once. A budget is a pure state; what is set aside for a
 * cart is used with the order, or free again when its time is over.
 *
 * <pre>{@code
 * Budget spring = Budget.of(BudgetPolicy.of(BudgetAmount.of(Money.parse("EUR 5000.00"))));
 * Outcome<Budget> held =
 *     spring.apply(new Reserve("order-7/spring", BudgetAmount.of(discount), ofMinutes(15)), now);
 * }</pre>
 *
 * <h2>In one process</h2>
 *
 * <p>An {@code AtomicReference<Budget>}: read it, apply the command, compare and set, and begin
 * anew if another was faster. A command that gives back the very state it was applied to needs no
 * write. Stored as one value it is its policy and its {@link
 * io.shopcare.segmentation.budget.BudgetState}, as in JSON; what is read back is looked at, so that
 * a document in which more is taken than the limit allows is refused.
 *
 * <h2>In a database</h2>
 *
 * <p>One row for each budget, one for each key. What decides is one guarded {@code UPDATE}; the
 * number of rows that it has changed is looked at before the order is stored.
 *
 * <pre>{@code
 * CREATE TABLE budget (
 *   limit_name VARCHAR(256), attribute_value VARCHAR(256), window_start TIMESTAMP,
 *   units_limit BIGINT NOT NULL, reserved BIGINT NOT NULL, committed BIGINT NOT NULL,
 *   CHECK (reserved >= 0 AND committed >= 0 AND reserved + committed <= units_limit),
 *   PRIMARY KEY (limit_name, attribute_value, window_start));
 * CREATE TABLE budget_hold (
 *   limit_name VARCHAR(256), attribute_value VARCHAR(256), hold_key VARCHAR(256),
 *   window_start TIMESTAMP, asked BIGINT, expires_at TIMESTAMP, stage VARCHAR(16),
 *   committed BIGINT NOT NULL, refunded BIGINT NOT NULL,
 *   PRIMARY KEY (limit_name, attribute_value, hold_key));
 *
 * -- reserve, in one transaction, for each limit in the order of BudgetPlan.budgets:
 * INSERT INTO budget_hold VALUES (..., :key, :window, :x, :expires, 'OPEN', 0, 0);
 *   -- a duplicate key: read the row; the same amount is a repetition, another is a conflict
 * UPDATE budget SET reserved = reserved + :x
 *   WHERE limit_name = :limit AND attribute_value = :value AND window_start = :window
 *     AND reserved + committed + :x <= units_limit;
 *   -- 0 rows: roll back and refuse
 *
 * -- commit :y <= :x; release and expiry are the same with :y = 0 and their own stage:
 * UPDATE budget_hold SET stage = 'COMMITTED', committed = :y
 *   WHERE hold_key = :key AND stage = 'OPEN' AND ...;
 *   -- 0 rows: read the row; it was done before, or given up
 * UPDATE budget SET reserved = reserved - :x, committed = committed + :y WHERE ...;
 * }</pre>
 *
 * <p>What has expired is freed by whoever meets it first: {@code SELECT ... WHERE stage = 'OPEN'
 * AND expires_at <= :now FOR UPDATE SKIP LOCKED}. A limit that is none has no row, as {@link
 * io.shopcare.segmentation.budget.BudgetPlan#budgets} names none: most rows that shops wait for
 * count uses of what has no limit. Where one row is too hot, cut it into slices as {@link
 * io.shopcare.segmentation.budget.ShardedBudget} does, and fill an empty slice from others by two
 * guarded updates, the one that lowers first. Sliding windows need the sum over the holds since
 * {@code :now - :length}, under a lock of their row. Rows are always locked in the order of {@link
 * io.shopcare.segmentation.budget.BudgetId}, so that no two transactions wait for each other.
 */
@NullMarked
package io.shopcare.segmentation.budget;

import org.jspecify.annotations.NullMarked;
