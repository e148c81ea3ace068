package chaos.shop.http;

import chaos.shop.log.Logs;
import chaos.shop.metric.Counters;
import chaos.shop.metric.Page;
import chaos.shop.service.Services;
import chaos.shop.service.Workers;

/** All that a connection needs to answer. */
public record Site(Services services, Workers workers, Counters counters, Logs logs, Page page, DateLine date) {}
