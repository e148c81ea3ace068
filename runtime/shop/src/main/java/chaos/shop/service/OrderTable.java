package chaos.shop.service;

import chaos.shop.store.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The orders' table, in SQL that H2 and PostgreSQL both take; an order is told as JSON. Only the newest are kept. */
final class OrderTable {
    private static final int SHOWN = 20;
    private static final int TRIM_EVERY = 100;

    private final int keep;

    OrderTable(int keep) {
        this.keep = keep;
    }

    List<String> newest(Connection connection) throws SQLException {
        String query = "select id, item, amount from orders order by id desc fetch first " + SHOWN + " rows only";
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            List<String> orders = new ArrayList<>();
            while (rows.next()) {
                orders.add(json(rows.getLong(1), rows.getString(2), rows.getInt(3)));
            }
            return orders;
        }
    }

    Optional<String> find(Connection connection, long id) throws SQLException {
        String query = "select id, item, amount from orders where id = ?";
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(json(rows.getLong(1), rows.getString(2), rows.getInt(3)))
                        : Optional.empty();
            }
        }
    }

    String insert(Connection connection, String item, int amount) throws SQLException {
        String sql = "insert into orders (item, amount) values (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, item);
            insert.setInt(2, amount);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                long id = keys.getLong(1);
                trim(connection, id);
                count(connection, amount);
                return json(id, item, amount);
            }
        }
    }

    /** Without this, a database in memory would be a leak of its own. */
    private void trim(Connection connection, long id) throws SQLException {
        if (id % TRIM_EVERY == 0) {
            try (PreparedStatement delete = connection.prepareStatement("delete from orders where id <= ?")) {
                delete.setLong(1, id - keep);
                delete.executeUpdate();
            }
        }
    }

    /** One row that every order needs, as shops have it: who holds that row holds all orders. */
    private static void count(Connection connection, int amount) throws SQLException {
        String sql = "update totals set orders = orders + 1, amount = amount + ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, amount);
            update.executeUpdate();
        }
    }

    /** How many orders there were, and of how much. */
    String totals(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select orders, amount from totals");
                ResultSet row = select.executeQuery()) {
            row.next();
            return "{\"orders\":" + row.getLong(1) + ",\"amount\":" + row.getLong(2) + "}";
        }
    }

    private static String json(long id, String item, int amount) {
        return "{\"id\":" + id + ",\"item\":" + Json.quote(item) + ",\"amount\":" + amount + "}";
    }
}
