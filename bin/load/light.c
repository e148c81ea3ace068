/*
 * The light target: it answers every request without a body with the same bytes, and does as little as HTTP over
 * keep-alive connections asks of a server: one thread, edge-triggered epoll, one recv and one send a request. So it is the
 * client that is the limit. It tells requests by their empty lines and reads nothing else of them.
 *
 * Usage: light PORT COUNT [silent]. It listens on 127.0.0.1, keeps the number of requests in the first 8 bytes of the file
 * COUNT, and ends with SIGTERM. A silent one answers nothing, so that connections stay as they are.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

enum { EVENTS = 1024, BUFFER = 16384, DESCRIPTORS = 1 << 20 };

static const char END[] = "\r\n\r\n";
static const char ANSWER[] = "HTTP/1.1 200 OK\r\n"
                             "Server: light\r\n"
                             "Date: Fri, 20 Nov 2026 12:00:00 GMT\r\n"
                             "Content-Type: text/plain\r\n"
                             "Content-Length: 13\r\n"
                             "Connection: keep-alive\r\n"
                             "\r\n"
                             "Hello, World!";

/* How much of an empty line each connection has sent, for requests that come in pieces. */
static unsigned char seen[DESCRIPTORS];
static uint64_t *requests;
static int silent;

static void fail(const char *what) {
    fprintf(stderr, "light: %s: %s\n", what, strerror(errno));
    exit(2);
}

static int listen_at(int port) {
    int one = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(fd, (struct sockaddr *)&address, sizeof address) || listen(fd, 4096))
        fail("cannot listen");
    return fd;
}

static uint64_t *count_in(const char *file) {
    int fd = open(file, O_RDWR | O_CREAT | O_TRUNC, 0600);
    void *page = fd < 0 || ftruncate(fd, 8) ? MAP_FAILED : mmap(NULL, 8, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (page == MAP_FAILED)
        fail(file);
    return page;
}

static void accept_all(int poll, int listener) {
    int fd, one = 1;
    while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
        struct epoll_event event = {.events = EPOLLIN | EPOLLRDHUP | EPOLLET, .data.fd = fd};
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        /* The least work of those that every kernel has; a refusal does not matter. */
        setsockopt(fd, IPPROTO_TCP, TCP_CONGESTION, "reno", 4);
        seen[fd] = 0;
        epoll_ctl(poll, EPOLL_CTL_ADD, fd, &event);
    }
}

static int empty_lines(int fd, const char *bytes, ssize_t count) {
    int found = 0;
    /* The usual case: exactly one whole request. */
    if (!seen[fd] && count >= 4 && memmem(bytes, count, END, 4) == bytes + count - 4)
        return 1;
    for (ssize_t i = 0; i < count; i++) {
        seen[fd] = bytes[i] == END[seen[fd]] ? seen[fd] + 1 : bytes[i] == '\r';
        if (seen[fd] == 4) {
            seen[fd] = 0;
            found++;
        }
    }
    return found;
}

/* Answers what has come; false where the connection is to be closed. A client that does not read its answers is one. */
static int serve(int fd) {
    static char buffer[BUFFER];
    ssize_t count;
    do {
        count = recv(fd, buffer, BUFFER, 0);
        if (count == 0 || (count < 0 && errno != EAGAIN))
            return 0;
        for (int n = count > 0 ? empty_lines(fd, buffer, count) : 0; n > 0; n--) {
            ++*requests;
            if (!silent && send(fd, ANSWER, sizeof ANSWER - 1, MSG_NOSIGNAL) != sizeof ANSWER - 1)
                return 0;
        }
        /* A buffer that was not filled has taken all there was. */
    } while (count == BUFFER);
    return 1;
}

int main(int count, char **arguments) {
    if (count < 3) {
        fprintf(stderr, "usage: light PORT COUNT [silent]\n");
        return 2;
    }
    silent = count > 3;
    requests = count_in(arguments[2]);
    int listener = listen_at(atoi(arguments[1])), poll = epoll_create1(0);
    struct epoll_event events[EVENTS], event = {.events = EPOLLIN, .data.fd = listener};
    epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
    for (;;) {
        int ready = epoll_wait(poll, events, EVENTS, -1);
        for (int i = 0; i < ready; i++) {
            int fd = events[i].data.fd;
            if (fd == listener)
                accept_all(poll, listener);
            else if (!serve(fd) || events[i].events & (EPOLLHUP | EPOLLERR | EPOLLRDHUP))
                close(fd);
        }
    }
}
