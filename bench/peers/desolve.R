# The classic workload by deSolve: lsoda, the right-hand side in C, an event at each dose but the
# first. Arguments: the compiled model, a file of parameters (doubles, subject by subject), a file for
# the results, subjects, parameters, relative and absolute tolerance, repetitions.
# Writes the median milliseconds and the states, subject by subject and time by time.
suppressPackageStartupMessages(library(deSolve))
given <- commandArgs(TRUE)
number <- as.numeric(given[4:8])
subjects <- matrix(readBin(given[2], "double", number[1] * number[2]), nrow = number[2])
dll <- dyn.load(given[1])
name <- dll[["name"]]
doses <- data.frame(var = "gut", time = 12 * (1:13), value = 100, method = "add")
start <- c(gut = 100, central = 0, peripheral = 0)
times <- as.numeric(0:168)
given_at <- 1 + doses[["time"]]
rtol <- number[3]
atol <- number[4]
all <- array(0, c(3, 169, number[1]))
one <- function(p) {
  out <- lsoda(start, times, func = "slope", parms = p, dllname = name, initfunc = "begin",
               events = list(data = doses), rtol = rtol, atol = atol, maxsteps = 1e6)
  out[given_at, "gut"] <- out[given_at, "gut"] + 100 # it reports the state just before an event
  t(out[, 2:4])
}
repeats <- function() for (i in seq_len(ncol(subjects))) all[, , i] <<- one(subjects[, i])
ms <- replicate(number[5], system.time(repeats())[["elapsed"]]) * 1000
con <- file(given[3], "wb")
writeBin(median(ms), con)
writeBin(as.numeric(all), con)
close(con)
