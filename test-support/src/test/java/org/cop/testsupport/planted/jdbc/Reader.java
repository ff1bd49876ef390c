package org.cop.testsupport.planted.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

public class Reader {
    public void read(Connection connection) throws SQLException {
        connection.close();
    }
}
