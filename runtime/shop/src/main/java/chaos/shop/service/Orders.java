package chaos.shop.service;

import chaos.shop.life.OutOfMemory;
import chaos.shop.metric.ErrorKind;
import chaos.shop.store.AppendFile;
import chaos.shop.store.Database;
import chaos.shop.store.Json;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /api/orders} with {@code {"item":TEXT,"amount":N}} makes an order and answers 201; {@code GET /api/orders}
 * lists the newest, {@code GET /api/orders/ID} gives one, {@code GET /api/orders/totals} their number and amount. An order is made when it is in the database and in the journal on
 * disk; a disk that does not take it is a 507 and no order, while reading goes on.
 */
public final class Orders implements Service {
    private static final int CREATED = 201;
    private static final int LONGEST_ITEM = 200;
    private static final String BELOW = "/api/orders/";

    private final Database database;
    private final AppendFile journal;
    private final OrderTable table;

    public Orders(Database database, AppendFile journal, int keep) {
        this.database = database;
        this.journal = journal;
        this.table = new OrderTable(keep);
    }

    @Override
    public Answer answer(Request request) {
        try {
            if (request.posts() && request.path().equals("/api/orders")) {
                return order(request.text());
            }
            return request.reads() ? read(request) : Answer.methodNotAllowed(request, "GET, HEAD, POST");
        } catch (SQLTransientConnectionException e) {
            return failed(ErrorKind.POOL_TIMEOUT, "no database connection was free in time", e);
        } catch (SQLException e) {
            return failed(ErrorKind.DATABASE, "the database did not take it", e);
        } catch (IOException e) {
            return failed(ErrorKind.DISK, "the disk did not take it: " + e.getMessage(), e);
        }
    }

    private static Answer failed(ErrorKind kind, String message, Exception e) {
        OutOfMemory.endIf(e);
        return Answer.failed(kind, message);
    }

    private Answer read(Request request) throws SQLException {
        try (Connection connection = database.connection()) {
            if (!request.path().startsWith(BELOW)) {
                return Answer.ok("{\"orders\":[" + String.join(",", table.newest(connection)) + "]}");
            }
            String id = request.path().substring(BELOW.length());
            if (id.equals("totals")) {
                return Answer.ok(table.totals(connection));
            }
            return (id.matches("\\d{1,18}") ? table.find(connection, Long.parseLong(id)) : Optional.<String>empty())
                    .map(Answer::ok)
                    .orElseGet(() -> Answer.failed(ErrorKind.NOT_FOUND, "there is no order '" + id + "'"));
        }
    }

    private Answer order(String body) throws SQLException, IOException {
        Map<String, String> fields;
        try {
            fields = Json.object(body);
        } catch (IllegalArgumentException e) {
            return Answer.failed(ErrorKind.BAD_REQUEST, "the order is no JSON object: " + e.getMessage());
        }
        String item = fields.getOrDefault("item", "");
        String amount = fields.getOrDefault("amount", "");
        if (item.isBlank() || item.length() > LONGEST_ITEM || !amount.matches("[1-9]\\d{0,5}")) {
            return Answer.failed(
                    ErrorKind.BAD_REQUEST,
                    "an order needs an item of 1 to " + LONGEST_ITEM + " characters and an amount from 1 to 999999");
        }
        return make(item, Integer.parseInt(amount));
    }

    private Answer make(String item, int amount) throws SQLException, IOException {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            try {
                String made = table.insert(connection, item, amount);
                journal.append(made);
                connection.commit();
                return Answer.of(CREATED, made);
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
