using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Modules.Identity.Domain;

namespace Shop.Modules.Identity.Infrastructure;

/// <summary>How an account is stored.</summary>
internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("identity_users");
        builder.Property(user => user.Id).ValueGeneratedNever();
        builder.Property(user => user.Email).HasMaxLength(User.EmailLength);
        builder.Property(user => user.PasswordHash).HasMaxLength(User.PasswordHashLength);
        builder.HasIndex(user => user.Email).IsUnique();
    }
}
